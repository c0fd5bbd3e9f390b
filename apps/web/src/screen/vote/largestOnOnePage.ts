/** What `lay` makes of the first of several sizes at which it takes one page, else of the last: the largest come first. */
export const largestOnOnePage = <Size, Layout extends { readonly pages: readonly unknown[] }>([first, ...smaller]: readonly [Size, ...Size[]], lay: (size: Size, index: number) => Layout): Layout => {
  let layout = lay(first, 0)
  for (const [index, size] of smaller.entries()) {
    if (layout.pages.length <= 1) break
    layout = lay(size, index + 1)
  }
  return layout
}
