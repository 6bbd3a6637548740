import type { Outcome } from '@/domain/outcome'
import type { Ctx } from '@/services/context'
import type { TableFile } from '@/services/files/empty-table'
import { downloadHeaders } from '@/services/files/serve-headers'
import { problem } from './problem'
import { requestCtx } from './request'

/** Sends a table as a file by its name in the address. */
export const sendsTable =
  (service: (ctx: Ctx, file: string) => Promise<Outcome<TableFile>>) =>
  async (_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> => {
    const ctx = await requestCtx()
    const made = await service(ctx, (await params).file)
    if (!made.ok) return problem(made.because, ctx.requestId)
    const { name, mime, bytes } = made.value
    return new Response(new Uint8Array(bytes), {
      headers: downloadHeaders({ name, mime, size: bytes.byteLength }),
    })
  }
