import { registerBatch } from '@/db/queries/register'
import { areaName } from '@/domain/areas'
import { shanghaiDate } from '@/domain/calendar/days'
import { csvLine } from '@/domain/register/csv'
import type { BrandQuery } from '@/domain/register/find'
import type { Ctx } from '../context'
import { database } from '../database'
import { filterOf } from './find-brands'

const BATCH = 2_000

const HEAD = [
  'number',
  'status',
  'brand',
  'brand_en',
  'holder',
  'holder_en',
  'credit_code',
  'product',
  'product_en',
  'district',
  'district_name',
  'field',
  'type',
  'scheme',
  'issued_on',
  'valid_until',
] as const

/**
 * The register as CSV, line by line in the order of numbers, narrowed by a query. Read in batches, so that the size
 * of the register does not matter; begins with a byte order mark for spreadsheets.
 */
export async function* exportBrands(ctx: Ctx, query: BrandQuery): AsyncGenerator<string> {
  const filter = filterOf(query, shanghaiDate(ctx.now))
  yield `\ufeff${csvLine(HEAD)}`
  let after = ''
  while (true) {
    const rows = await registerBatch(database().orm, filter, after, BATCH)
    yield rows
      .map(r =>
        csvLine([
          r.number,
          r.status,
          r.brandName,
          r.brandNameEn,
          r.holderName,
          r.holderNameEn,
          r.creditCode,
          r.productName,
          r.productNameEn,
          r.areaId,
          areaName(r.areaId, 'zh-CN'),
          r.fieldId,
          r.brandType,
          r.schemeCode,
          r.issuedOn,
          r.validUntil,
        ]),
      )
      .join('')
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = last.number
  }
}
