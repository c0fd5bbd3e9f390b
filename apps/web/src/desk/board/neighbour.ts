/** Of a list as it was, the card nearest to `here` that is not gone: the next one, or else the one before; undefined where none is left. */
export const neighbour = (shown: readonly string[], here: string, gone: (id: string) => boolean): string | undefined => {
  const at = shown.indexOf(here)
  return shown.slice(at + 1).find((id) => !gone(id)) ?? shown.slice(0, Math.max(0, at)).findLast((id) => !gone(id))
}
