/** An element with attributes and what stands in it; no markup is ever read from a text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
  ...content: Array<Node | string>
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  // As attributes: old phones do not know `element.role`.
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** Puts something in the place of what stood in an element (`replaceChildren`, which old phones do not have). */
export function fill(element: Element, ...content: Array<Node | string>): void {
  element.textContent = '';
  element.append(...content);
}
