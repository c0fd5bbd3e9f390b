/** A code to be read aloud and typed: « K4M 7QX ». */
export const spacedCode = (code: string): [string, string] => {
  const half = Math.ceil(code.length / 2)
  return [code.slice(0, half), code.slice(half)]
}
