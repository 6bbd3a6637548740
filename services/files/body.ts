import type { Readable } from 'node:stream'

/**
 * The body of an answer that serves a stored file. Nothing is read ahead of the client, so an answer whose body nobody
 * asks for (HEAD, a client gone before the first byte) never opens the file, and one given up midway closes it.
 */
export const fileBody = (stream: Readable): ReadableStream<Uint8Array> => {
  const chunks: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await chunks.next()
        if (next.done) controller.close()
        else controller.enqueue(next.value)
      },
      cancel() {
        stream.destroy()
      },
    },
    { highWaterMark: 0 },
  )
}
