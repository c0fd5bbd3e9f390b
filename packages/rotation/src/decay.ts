/** e^(−i / 16) by multiplication, which every machine does alike; `Math.exp` may differ in its last digit. */
const table = (() => {
  const list = new Float64Array(16 * 32)
  list[0] = 1
  for (let at = 1; at < list.length; at += 1) list[at] = list[at - 1]! * 0.9394130628134758
  return list
})()

/** e^(−x) for x ≥ 0, right to six digits, and the same on every machine: so that the same question has the same plan. */
export const decay = (x: number): number => {
  const at = Math.floor(x * 16)
  if (at >= table.length) return 0
  const rest = x - at / 16
  return table[at]! * (1 - rest * (1 - (rest / 2) * (1 - rest / 3)))
}
