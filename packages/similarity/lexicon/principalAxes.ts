const ROUNDS = 60

/** The mean of some vectors, and the axes along which they differ most, the first first (orthogonal iteration). */
export function principalAxes(vectors: readonly (readonly number[])[], count: number): { mean: number[]; axes: number[][] } {
  const length = vectors[0]!.length
  const mean = Array.from({ length }, (_, at) => vectors.reduce((sum, vector) => sum + vector[at]!, 0) / vectors.length)
  const spread = Array.from({ length }, () => new Float64Array(length))
  for (const vector of vectors) {
    for (let row = 0; row < length; row += 1) for (let column = 0; column < length; column += 1) spread[row]![column]! += (vector[row]! - mean[row]!) * (vector[column]! - mean[column]!)
  }
  let axes: number[][] = Array.from({ length: count }, (_, at) => Array.from({ length }, (_, part) => (part === at ? 1 : 0)))
  for (let round = 0; round < ROUNDS; round += 1) axes = orthogonal(axes.map((axis) => Array.from(spread, (row) => row.reduce((sum, part, at) => sum + part * axis[at]!, 0))))
  return { mean, axes }
}

/** The same space, spanned by vectors of length one at right angles (Gram & Schmidt). */
function orthogonal(vectors: readonly (readonly number[])[]): number[][] {
  const done: number[][] = []
  for (const vector of vectors) {
    let left = [...vector]
    for (const other of done) {
      const along = other.reduce((sum, part, at) => sum + part * left[at]!, 0)
      left = left.map((part, at) => part - along * other[at]!)
    }
    const size = Math.hypot(...left)
    done.push(left.map((part) => part / size))
  }
  return done
}
