import { parseScheme, type Scheme } from '@/domain/scheme/schema'
import { both } from '@/domain/scheme/text'
import { schemeV1 } from '@/domain/scheme/v1'
import { publishSchemes } from '@/services/scheme/publish'

/** The first version's rules under an earlier code, so that brands of earlier years have a version of their time. */
const earlier: Scheme = parseScheme({
  ...schemeV1,
  code: '2024-1',
  title: both('“重庆制造”品质认定方案（2024-1）', '“Chongqing Made” quality recognition scheme (2024-1)'),
  effectiveFrom: '2024-01-01',
})

/** Publishes the scheme versions of the demonstration. */
export const plantSchemes = (): Promise<void> => publishSchemes([earlier, schemeV1])
