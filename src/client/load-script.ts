/**
 * Data that come as programs calling a function by name: a browser reads no other file of a site that was opened from a
 * USB stick (`file://`).
 */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      script.remove();
      resolve();
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(address));
    };
    document.head.append(script);
  });
}

/** The way from this page to the root of the site: `./`, `../../`. */
export function siteRoot(): string {
  return document.documentElement.dataset['root'] ?? './';
}
