// Runs alone in a process that may be killed. Plain JavaScript, so it starts without a compiler.
import { createInterface } from 'node:readline'
import { readXlsx } from './sheet-xlsx.mjs'

for await (const line of createInterface({ input: process.stdin })) {
  const { path, limits } = JSON.parse(line)
  const answer = await readXlsx(path, limits).catch(() => ({ reason: 'unreadable' }))
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
