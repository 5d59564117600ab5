/** How long and how large a PDF of the build is, for the pages that offer it. */
export interface PrintedSize {
  /** Below the base. */
  pdf: string;
  /** All pages, blank ones too. */
  pages: number;
  bytes: number;
}
