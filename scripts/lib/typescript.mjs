// Preload for `node --import`: TypeScript through tsx, and `server-only`, which outside a bundler
// would throw, as the empty module that the bundler makes of it.
import { register } from 'node:module'
import 'tsx'

const hooks = `export async function resolve(specifier, context, next) {
  if (specifier === 'server-only') return { url: 'data:text/javascript,', shortCircuit: true }
  return next(specifier, context)
}`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)
