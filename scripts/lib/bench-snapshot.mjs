// Run by `node --import scripts/lib/typescript.mjs`, with the database in its environment.
import { freezeAgain } from '../../services/seed/freeze-again.ts'

const milliseconds = Number(process.argv[2] ?? 5) * 1000
const times = []
let bytes = 0
await freezeAgain(60, async freeze => {
  // The first rounds warm up.
  for (let n = 0; n < 5; n++) bytes = await freeze()
  const end = performance.now() + milliseconds
  while (performance.now() < end || times.length < 20) {
    const began = performance.now()
    bytes = await freeze()
    times.push(performance.now() - began)
  }
})
const lasted = times.reduce((sum, one) => sum + one, 0) / 1000
times.sort((a, b) => a - b)
const at = share =>
  Number((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2))
const rps = Number((times.length / lasted).toFixed(1))
console.log(JSON.stringify({ name: 'snapshot-60', connections: 1, rps, p50: at(0.5), p95: at(0.95), bytes }))
process.exit(0)
