import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { root } from '../lib/run.mjs'

const require = createRequire(import.meta.url)

// The cruiser can't read TypeScript 7, which has no compiler in JavaScript, and asks swc for plain TypeScript only;
// without this it would give up on every file with JSX.
const swc = require('@swc/core')
const parse = swc.parseFileSync
swc.parseFileSync = (file, options) => parse(file, { ...options, tsx: file.endsWith('x') })

const { cruise } = await import('dependency-cruiser')
const { options, forbidden } = require('../../.config/depcruise.cjs')

const places = ['app', 'components', 'domain', 'services', 'db', 'e2e', 'proxy.ts', 'instrumentation.ts']
process.chdir(root)

const { output } = await cruise(
  places.filter(place => existsSync(place)),
  { ...options, validate: true, ruleSet: { forbidden } },
  {
    alias: { '@': root.replace(/\/$/, '') },
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.json'],
    conditionNames: ['import', 'types', 'default'],
    exportsFields: ['exports'],
  },
)

const { totalCruised, violations } = output.summary
// A parser that silently reads nothing would find nothing either.
const edges = output.modules.reduce((sum, { dependencies }) => sum + dependencies.length, 0)
for (const { rule, from, to, cycle } of violations) {
  const { comment } = forbidden.find(({ name }) => name === rule.name)
  const way = cycle ? cycle.map(({ name }) => name).join(' → ') : to
  console.log(`${from}${way && way !== from ? ` → ${way}` : ''}\n    ${rule.name}: ${comment}`)
}
console.log(`${totalCruised} files, ${edges} imports, ${violations.length} against the rules`)
process.exitCode = violations.length > 0 || edges === 0 ? 1 : 0
