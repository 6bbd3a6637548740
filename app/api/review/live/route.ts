import { problem } from '@/app/_lib/problem'
import { unattendedCtx } from '@/app/_lib/request'
import { followBoard } from '@/services/live/follow-board'

/** Frames that may wait for a slow reader; then the stream is cut, and the browser opens it anew. */
const WAITING = 200

/** What happens on the board of whoever asks, as it happens. */
export const GET = async (request: Request) => {
  const ctx = await unattendedCtx()
  const encoder = new TextEncoder()
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined
  let leave: (() => void) | undefined
  let isOver = false
  const end = () => {
    if (isOver) return
    isOver = true
    stream?.close()
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start: controller => {
        stream = controller
      },
      cancel: () => {
        isOver = true
        leave?.()
      },
    },
    { highWaterMark: WAITING },
  )
  const send = (frame: string) => {
    if (isOver || !stream) return
    if ((stream.desiredSize ?? 0) <= 0) {
      end()
      return leave?.()
    }
    stream.enqueue(encoder.encode(frame))
  }
  const followed = await followBoard(ctx, request.headers.get('last-event-id'), { send, end })
  if (!followed.ok) return problem(followed.because, ctx.requestId)
  leave = followed.value
  const gone = () => {
    leave?.()
    end()
  }
  if (request.signal.aborted) gone()
  else request.signal.addEventListener('abort', gone, { once: true })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // Neither kept, nor compressed, nor gathered on the way: an event that waits is none.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
