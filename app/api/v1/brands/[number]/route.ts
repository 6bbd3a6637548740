import { openOptions, serveOpen } from '@/app/_lib/public-api'
import { done } from '@/domain/outcome'
import { publicCertificate } from '@/services/register/public-certificate'
import { viewBrand } from '@/services/register/view-brand'

export const GET = (_request: Request, { params }: { params: Promise<{ number: string }> }) =>
  serveOpen(async ctx => {
    const found = await viewBrand(ctx, (await params).number)
    return found.ok ? done(publicCertificate(found.value.certificate, found.value.standing.status)) : found
  })

export const OPTIONS = openOptions
