// Runs Next's server as several processes that share one port: `node processes.mjs COUNT PROGRAM ARGUMENTS…`.
// Jobs are done by the first one only.
import cluster from 'node:cluster'

const [count, exec, ...args] = process.argv.slice(2)
const PATIENCE = 60_000
const MOST_ENDS = 5

const ends = []
let isStopping = false

/** @param {number} place */
function begin(place) {
  const child = cluster.fork(place === 0 ? {} : { WORKER: 'off' })
  child.once('exit', code => {
    if (isStopping) return
    ends.push(Date.now())
    if (ends.filter(at => at > Date.now() - PATIENCE).length > MOST_ENDS) {
      process.stderr.write('The server ends again and again.\n')
      stop(code || 1)
      return
    }
    process.stderr.write('A process of the server has ended by itself; another takes its place.\n')
    begin(place)
  })
}

function stop(code) {
  if (isStopping) return
  isStopping = true
  const all = Object.values(cluster.workers ?? {})
  if (all.length === 0) process.exit(code)
  let left = all.length
  for (const child of all) {
    child?.once('exit', () => {
      left -= 1
      if (left === 0) process.exit(code)
    })
    child?.process.kill('SIGTERM')
  }
}

process.on('SIGTERM', () => stop(0))
process.on('SIGINT', () => stop(0))
cluster.setupPrimary({ exec, args })
for (let place = 0; place < Number(count); place++) begin(place)
