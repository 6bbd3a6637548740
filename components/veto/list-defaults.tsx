import { useTranslations } from 'next-intl'
import { VETO_LIST_TABLE, VETO_LISTS } from '@/domain/veto/lists'
import { SectionHead } from '../ui/section-head'
import { Table, Td, Th } from '../ui/table'

/** Each list with the basis it usually rests on and how long it holds. */
export function ListDefaults() {
  const t = useTranslations('veto.defaults')
  const lists = useTranslations('office.veto.lists')
  const list = useTranslations('office.veto')('list')
  return (
    <section className="mt-8">
      <SectionHead title={t('title')} small />
      <Table caption={t('title')} kind="dense" stack>
        <thead>
          <tr>
            <Th>{list}</Th>
            <Th>{t('basis')}</Th>
            <Th>{t('source')}</Th>
            <Th>{t('months')}</Th>
          </tr>
        </thead>
        <tbody>
          {VETO_LISTS.filter(id => VETO_LIST_TABLE[id].basis !== '').map(id => (
            <tr key={id}>
              <Td>
                <b>{lists(id)}</b>
              </Td>
              <Td label={t('basis')}>{VETO_LIST_TABLE[id].basis}</Td>
              <Td label={t('source')}>{VETO_LIST_TABLE[id].source}</Td>
              <Td label={t('months')} className="whitespace-nowrap">
                {t('monthsN', { n: VETO_LIST_TABLE[id].months })}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}
