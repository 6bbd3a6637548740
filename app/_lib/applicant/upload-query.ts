export type Query = Record<string, string | string[] | undefined>

const all = (value: string | string[] | undefined): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).slice(0, 20)

/** Reads what the upload route said in the address it sent the plain form back to. */
export const uploadOutcome = (
  query: Query,
): { taken: string[]; refused: { reason: string; name: string }[] } => ({
  taken: all(query.up).map(name => name.slice(0, 200)),
  refused: all(query.no).map(text => {
    const cut = text.indexOf('~')
    return { reason: text.slice(0, Math.max(0, cut)).slice(0, 60), name: text.slice(cut + 1).slice(0, 200) }
  }),
})
