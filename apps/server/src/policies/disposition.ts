/** The header that names a file (RFC 6266): a plain name for all, and the real one for those who read it. */
export const disposition = (title: string, extension: string): string => {
  const name = title.normalize('NFC').replace(/[/\\:*?"<>|\p{Cc}]+/gu, ' ').replace(/^[.\s]+|\s+$/g, '').slice(0, 80) || 'cafe'
  const encoded = encodeURIComponent(`${name}.${extension}`).replace(/['()]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="cafe.${extension}"; filename*=UTF-8''${encoded}`
}
