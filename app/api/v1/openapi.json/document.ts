import { AREAS } from '@/domain/areas'
import { BRAND_TYPE_IDS, FIELD_IDS } from '@/domain/fields'
import { CHECKS } from '@/domain/register/checks'
import { PAGE_SIZE } from '@/domain/register/find'
import { OFFICER_TICKS, STANDARD_USES } from '@/domain/register/scope'
import { CERTIFICATE_STATUSES } from '@/domain/register/status'

const text = { type: 'string' }
const day = { type: 'string', format: 'date' }
const whole = { type: 'integer' }
const nullable = (schema: Record<string, unknown>) => ({ anyOf: [schema, { type: 'null' }] })
const list = (items: Record<string, unknown>) => ({ type: 'array', items })
const names = { type: 'object', required: ['zh', 'en'], properties: { zh: text, en: nullable(text) } }
const status = { type: 'string', enum: CERTIFICATE_STATUSES }
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const object = (properties: Record<string, unknown>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
})

const brand = {
  number: text,
  status,
  brand: names,
  holder: names,
  product: names,
  district: { type: 'string', enum: AREAS.map(area => area.id) },
  field: { type: 'string', enum: FIELD_IDS },
  type: { type: 'string', enum: BRAND_TYPE_IDS },
  issuedOn: day,
  validUntil: day,
}

const holder = object({ zh: text, en: nullable(text), creditCode: text })

const scope = object({
  models: list(text),
  trademark: nullable(object({ text, class: text })),
  site: nullable(object({ areaId: text, name: text })),
  standards: list(
    object({
      number: text,
      name: text,
      use: { type: 'string', enum: STANDARD_USES },
      isDeclared: { type: 'boolean' },
    }),
  ),
  indicators: nullable(object({ total: whole, better: whole, equal: whole })),
  testReports: whole,
  officer: list({ type: 'string', enum: OFFICER_TICKS }),
  valueBand: nullable(text),
  valuationBase: nullable(day),
  submittedOn: nullable(day),
  noticeNumber: nullable(text),
  noticeClosedOn: nullable(day),
  drawId: nullable(text),
})

const notice = object({
  number: text,
  publishedOn: day,
  closesOn: day,
  workingDays: whole,
  workingDaysLeft: whole,
  items: list(
    object({
      brand: text,
      brandEn: text,
      enterprise: text,
      enterpriseEn: text,
      creditCode: text,
      product: text,
      productEn: text,
      models: list(text),
      areaId: text,
      fieldId: text,
      brandType: text,
      schemeCode: text,
      standards: list(text),
      state: { type: 'string', enum: ['open', 'waiting', 'certified'] },
      sha256: text,
      certificateNumber: nullable(text),
    }),
  ),
})

const page = (item: string, more: Record<string, unknown> = {}) =>
  object({
    total: whole,
    page: whole,
    pages: whole,
    asOf: { type: 'string', format: 'date-time' },
    items: list(ref(item)),
    ...more,
  })

const json = (schema: Record<string, unknown>, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
})

const many = (name: string, description: string, schema: Record<string, unknown>) => ({
  name,
  in: 'query',
  description,
  schema: list(schema),
  style: 'form',
  explode: true,
})

const pageParameter = {
  name: 'page',
  in: 'query',
  description: 'Page, from 1; a page beyond the last is the last.',
  schema: { type: 'integer', minimum: 1 },
}
const number = {
  name: 'number',
  in: 'path',
  required: true,
  description: 'Certificate number, such as CQZZ-2026-C34-AF2ANV-R0-A; case and dashes do not matter.',
  schema: text,
}
const limited = { 429: problem('Too many reads; see Retry-After, or take the open data file.') }

/** Describes what the interface does, from the same tables that the interface uses. */
export const openApiDocument = (server: string) => ({
  openapi: '3.1.0',
  info: {
    title: '“Chongqing Made” quality recognition: public register',
    version: '1',
    description:
      'Read-only, without account. The whole register is also at /data/brands.csv. Unknown parameters are refused with 422. Errors are RFC 9457 problem documents.',
  },
  servers: [{ url: server }],
  paths: {
    '/api/v1/brands': {
      get: {
        operationId: 'findBrands',
        summary: `Certified brands, newest first, ${PAGE_SIZE} a page, with exact counts per facet`,
        parameters: [
          {
            name: 'q',
            in: 'query',
            description:
              'Chinese text, pinyin in full or initials, certificate number, credit code. Words are combined; one or two characters match at the beginning of a word.',
            schema: { type: 'string', maxLength: 60 },
          },
          many('district', 'Area', brand.district),
          many('field', 'Key field', brand.field),
          many('type', 'Kind of brand', brand.type),
          many('status', 'Status today', status),
          many('year', 'Year of recognition', { type: 'string', pattern: '^20\\d\\d$' }),
          pageParameter,
        ],
        responses: {
          200: json(ref('BrandPage'), 'A page of brands'),
          422: problem('A parameter is unknown or not understood.'),
          ...limited,
        },
      },
    },
    '/api/v1/brands/{number}': {
      get: {
        operationId: 'getBrand',
        summary: 'One certified brand with scope and history',
        parameters: [number],
        responses: {
          200: json(ref('Certificate'), 'The brand'),
          404: problem('No such certificate.'),
          ...limited,
        },
      },
    },
    '/api/v1/certificates/{number}': {
      get: {
        operationId: 'verifyCertificate',
        summary: 'Status of a certificate today or on a day, with the five checks',
        parameters: [
          number,
          {
            name: 'asOf',
            in: 'query',
            description: 'Day in Asia/Shanghai, not later than today.',
            schema: day,
          },
        ],
        responses: {
          200: json(ref('Verification'), 'The status on that day'),
          404: problem('Well formed, but never issued.'),
          422: problem(
            'Not a certificate number (reason number_format, number_check) or not a day (not_a_day, day_to_come).',
          ),
          ...limited,
        },
      },
    },
    '/api/v1/certificates/{number}/certificate.pdf': {
      get: {
        operationId: 'getCertificatePdf',
        summary: 'The issued PDF; its SHA-256 is the ETag',
        parameters: [number],
        responses: {
          200: { description: 'The PDF', content: { 'application/pdf': {} } },
          404: problem('No such certificate.'),
          409: problem('The PDF is being typeset.'),
          503: problem('The stored PDF is missing or damaged; the answer names a request id to quote.'),
          ...limited,
        },
      },
    },
    '/api/v1/notices': {
      get: {
        operationId: 'listNotices',
        summary: 'Public notices: open ones first, then closed ones, with their frozen entries',
        parameters: [pageParameter],
        responses: {
          200: json(ref('NoticePage'), 'Notices'),
          422: problem('A parameter is unknown or not understood.'),
          ...limited,
        },
      },
    },
  },
  components: {
    schemas: {
      Brand: object(brand),
      BrandPage: page('Brand', {
        pageSize: { const: PAGE_SIZE },
        counts: object(
          Object.fromEntries(
            ['field', 'district', 'type', 'year', 'status'].map(facet => [
              facet,
              { type: 'object', additionalProperties: whole },
            ]),
          ),
        ),
      }),
      Certificate: object({
        ...brand,
        holder,
        industry: text,
        scheme: text,
        scope: nullable(scope),
        history: list(
          object({ status, effectiveOn: day, reason: text, basis: text, replacedBy: nullable(text) }),
        ),
        pdf: nullable(object({ sha256: text })),
      }),
      Verification: object({
        number: text,
        asOf: day,
        status: { type: 'string', enum: [...CERTIFICATE_STATUSES, 'not_issued'] },
        since: day,
        reason: nullable(object({ reason: text, basis: text, replacedBy: nullable(text) })),
        isGood: { type: 'boolean', description: 'Valid on that day and no check failed.' },
        checks: list(
          object({
            name: { type: 'string', enum: CHECKS },
            result: { type: 'string', enum: ['pass', 'fail', 'open'] },
          }),
        ),
        brand: names,
        holder,
        product: names,
        issuedOn: day,
        validUntil: day,
      }),
      Notice: notice,
      NoticePage: page('Notice'),
      Problem: {
        type: 'object',
        required: ['type', 'title', 'status', 'instance'],
        properties: {
          type: text,
          title: text,
          status: whole,
          instance: text,
          reason: text,
          fields: { type: 'object', additionalProperties: text },
        },
      },
    },
  },
})
