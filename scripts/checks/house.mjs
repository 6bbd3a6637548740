import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/run.mjs'
import { judge } from './house-rules.mjs'

const rooms = ['app', 'components', 'domain', 'services', 'db', 'e2e', 'scripts']
const files = ['proxy.ts', 'instrumentation.ts']

const inRoom = room =>
  readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(tsx?|mjs|css)$/.test(entry.name))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))

const paths = [...rooms.filter(room => existsSync(join(root, room))).flatMap(inRoom), ...files]
const sources = paths
  .filter(path => existsSync(join(root, path)))
  .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))
const findings = judge(sources)
for (const finding of findings) console.log(finding)
console.log(`${sources.length} files, ${findings.length} against the house rules`)
process.exitCode = findings.length > 0 || sources.length === 0 ? 1 : 0
