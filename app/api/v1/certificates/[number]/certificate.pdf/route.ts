import { OPEN_HEADERS, openOptions, openProblem } from '@/app/_lib/public-api'
import { publicCtx } from '@/app/_lib/request'
import { fileBody } from '@/services/files/body'
import { openPdf } from '@/services/register/open-pdf'
import { limitReads } from '@/services/register/read-limit'

export const GET = async (_request: Request, { params }: { params: Promise<{ number: string }> }) => {
  const ctx = await publicCtx()
  const limited = limitReads(ctx)
  const found = limited.ok ? await openPdf(ctx, (await params).number) : limited
  if (!found.ok) return openProblem(found.because, ctx.requestId)
  const { stream, size, number, sha256 } = found.value
  return new Response(fileBody(stream), {
    headers: {
      ...OPEN_HEADERS,
      'content-type': 'application/pdf',
      'content-length': String(size),
      'content-disposition': `attachment; filename="${number}.pdf"`,
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      etag: `"${sha256}"`,
    },
  })
}

export const OPTIONS = openOptions
