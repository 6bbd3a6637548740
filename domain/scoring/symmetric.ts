/** Lower triangle of a positive definite matrix's root, row by row in one array. */
export type Root = { n: number; l: Float64Array }

/** Cholesky's root of a symmetric positive definite matrix, of which only the lower triangle is read. Null for others. */
export function rootOf(n: number, a: Float64Array): Root | null {
  const l = new Float64Array(n * n)
  const at = (i: number, j: number): number => l[i * n + j] ?? 0
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let rest = a[i * n + j] ?? 0
      for (let k = 0; k < j; k += 1) rest -= at(i, k) * at(j, k)
      if (i !== j) l[i * n + j] = rest / at(j, j)
      else if (rest > 0) l[i * n + i] = Math.sqrt(rest)
      else return null
    }
  }
  return { n, l }
}

/** The x for which the matrix times x is b. */
export function solve({ n, l }: Root, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b)
  for (let i = 0; i < n; i += 1) {
    let rest = x[i] ?? 0
    for (let k = 0; k < i; k += 1) rest -= (l[i * n + k] ?? 0) * (x[k] ?? 0)
    x[i] = rest / (l[i * n + i] ?? 1)
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let rest = x[i] ?? 0
    for (let k = i + 1; k < n; k += 1) rest -= (l[k * n + i] ?? 0) * (x[k] ?? 0)
    x[i] = rest / (l[i * n + i] ?? 1)
  }
  return x
}

/** Sum of products. */
export const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
