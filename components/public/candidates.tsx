import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { NoticeFacts } from '@/domain/register/notice-facts'
import { Link } from '../ui/link'
import { Table, Td, Th } from '../ui/table'
import { Name } from './name'
import { useSay } from './say'

export type Candidate = {
  id: string
  facts: NoticeFacts | null
  state: 'open' | 'waiting' | 'certified' | 'gone'
  certificateNumber: string | null
}

/** The cases of a notice as they were frozen; one that left it keeps its place without its facts. */
export function Candidates({ number, entries }: { number: string; entries: readonly Candidate[] }) {
  const t = useTranslations('public.notice')
  const say = useSay()
  return (
    <Table caption={t('candidates', { n: entries.length })} stack>
      <thead>
        <tr>
          <Th>
            <span className="sr-only">{t('heads.place')}</span>
          </Th>
          <Th>{t('heads.brand')}</Th>
          <Th>{t('heads.scope')}</Th>
          <Th>{t('heads.district')}</Th>
          <Th>{t('heads.field')}</Th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, at) => (
          <tr key={entry.id} className="max-lg:!grid-cols-[1.5rem_minmax(0,1fr)]">
            <Td className="num text-ink-3 max-lg:row-span-4">{at + 1}</Td>
            {entry.facts ? (
              <>
                <Td>
                  {entry.certificateNumber ? (
                    <Link
                      href={paths.brand(entry.certificateNumber)}
                      look="plain"
                      className="font-song text-17/6 font-bold"
                    >
                      <Name zh={entry.facts.brand} en={entry.facts.brandEn} />
                    </Link>
                  ) : (
                    <b className="font-song text-17/6">
                      <Name zh={entry.facts.brand} en={entry.facts.brandEn} />
                    </b>
                  )}
                  <span className="block text-ink-2">
                    <Name zh={entry.facts.enterprise} en={entry.facts.enterpriseEn} />
                  </span>
                  <span className="block text-13">
                    {entry.state === 'open' ? (
                      <Link href={paths.objection(number, entry.id)}>{t('objectHere')}</Link>
                    ) : (
                      <span className="text-ink-3">{t(`state.${entry.state}`)}</span>
                    )}
                  </span>
                </Td>
                <Td>
                  <Name zh={entry.facts.product} en={entry.facts.productEn} />
                  <span className="num block text-13 text-ink-3">
                    {entry.facts.standards.join(say.isEnglish ? ', ' : '、')}
                  </span>
                </Td>
                <Td className="lg:whitespace-nowrap">
                  {say.isEnglish ? say.areaShort(entry.facts.areaId) : say.area(entry.facts.areaId)}
                </Td>
                <Td>
                  {say.field(entry.facts.fieldId)}
                  <span className="block text-13 text-ink-3 max-lg:ml-2 max-lg:inline">
                    {say.type(entry.facts.brandType)}
                  </span>
                </Td>
              </>
            ) : (
              <Td colSpan={4} className="text-ink-3">
                {t('state.gone')}
              </Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
