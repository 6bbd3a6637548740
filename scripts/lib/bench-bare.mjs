// What Node itself can do on this machine: a server that answers a fixed buffer of 20 KB as gzip.
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'

// Random bytes do not shrink, so the answer is 20 KB on the wire as well.
const body = gzipSync(randomBytes(20 * 1024))
const head = {
  'content-type': 'text/html; charset=utf-8',
  'content-encoding': 'gzip',
  'content-length': body.length,
}

const server = createServer((_, response) => {
  response.writeHead(200, head)
  response.end(body)
})
server.listen(0, '127.0.0.1', () => process.send?.(server.address().port))
process.once('disconnect', () => process.exit(0))
