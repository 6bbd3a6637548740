import { openOptions, paramsOf, serveOpen } from '@/app/_lib/public-api'
import { done, refuse } from '@/domain/outcome'
import { viewVerification } from '@/services/register/view-verification'

export const GET = (request: Request, { params }: { params: Promise<{ number: string }> }) =>
  serveOpen(async ctx => {
    const { asOf, ...others } = paramsOf(request.url)
    const unknown = Object.keys(others)
    if (unknown.length > 0)
      return refuse('invalid', {
        fields: Object.fromEntries(unknown.map(name => [name, 'unknown_parameter'])),
      })
    if (asOf && asOf.length > 1) return refuse('invalid', { fields: { asOf: 'repeated' } })
    const found = await viewVerification(ctx, (await params).number, asOf?.[0])
    if (!found.ok) return found
    const { certificate: c, verdict, day, change } = found.value
    return done({
      number: c.number,
      asOf: day,
      status: verdict.status,
      since: verdict.since,
      reason: change ? { reason: change.reason, basis: change.basis, replacedBy: change.replacedBy } : null,
      isGood: verdict.isGood,
      checks: verdict.checks,
      brand: { zh: c.brandName, en: c.brandNameEn || null },
      holder: { zh: c.holderName, en: c.holderNameEn || null, creditCode: c.creditCode },
      product: { zh: c.productName, en: c.productNameEn || null },
      issuedOn: c.issuedOn,
      validUntil: c.validUntil,
    })
  })

export const OPTIONS = openOptions
