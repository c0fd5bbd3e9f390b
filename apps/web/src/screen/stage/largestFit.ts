/**
 * The largest of the sizes from `least` to `most` in steps for which `fits` holds, or `least`. `fits` must hold
 * for whatever is smaller than a size for which it holds.
 */
export const largestFit = (least: number, most: number, step: number, fits: (size: number) => boolean): number => {
  let low = 0, high = Math.floor((most - least) / step + 1e-9)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(least + middle * step)) low = middle
    else high = middle - 1
  }
  return least + low * step
}
