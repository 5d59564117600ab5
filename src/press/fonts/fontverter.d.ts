declare module 'fontverter' {
  const fontverter: {
    convert(buffer: Buffer, to: 'sfnt' | 'woff' | 'woff2'): Promise<Buffer>;
  };
  export default fontverter;
}
