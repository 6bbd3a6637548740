// Run by `node --import scripts/lib/typescript.mjs`, with the database in its environment: one piece of work again and
// again, each time undone.
import { drawAgain } from '../../services/seed/draw-again.ts'
import { findAgain } from '../../services/seed/find-again.ts'
import { freezeAgain } from '../../services/seed/freeze-again.ts'

const WORKS = {
  'snapshot-60': measure => freezeAgain(60, measure),
  'draw-100': measure => drawAgain(100, measure),
  'conflict-finder': findAgain,
}

const [name = '', seconds = '5'] = process.argv.slice(2)
const times = []
let bytes = 0
await WORKS[name](async once => {
  // The first rounds warm up.
  const warm = performance.now() + Number(seconds) * 200
  do bytes = await once()
  while (performance.now() < warm)
  const end = performance.now() + Number(seconds) * 1000
  while (performance.now() < end || times.length < 5) {
    const began = performance.now()
    bytes = await once()
    times.push(performance.now() - began)
  }
})
const lasted = times.reduce((sum, one) => sum + one, 0) / 1000
times.sort((a, b) => a - b)
const at = share =>
  Number((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2))
const rps = Number((times.length / lasted).toFixed(1))
console.log(JSON.stringify({ name, connections: 1, rps, p50: at(0.5), p95: at(0.95), bytes }))
process.exit(0)
