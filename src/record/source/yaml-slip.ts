/** A slip in YAML text that a Chinese keyboard makes easily and the parser explains badly. */
export interface YamlSlip {
  kind: 'yaml-tab' | 'yaml-wide-colon' | 'yaml-no-space' | 'yaml-syntax';
  line: number;
  column: number;
  key: string;
  /** The sign that lacks a space behind it, or is of the wrong kind. */
  sign: string;
}
