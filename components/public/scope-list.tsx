import { useTranslations } from 'next-intl'
import type { PublishedScope } from '@/domain/register/scope'
import { type KeyValue, KeyValues } from '../ui/key-values'
import { Name } from './name'
import type { RegisteredBrand } from './registered'
import { useSay } from './say'

/** What the recognition covers. */
export function ScopeList({ brand, scope }: { brand: RegisteredBrand; scope: PublishedScope }) {
  const t = useTranslations('public.brand')
  const say = useSay()
  const { trademark, site, models } = scope
  const items: KeyValue[] = [
    { key: 'product', term: t('product'), value: <Name zh={brand.productName} en={brand.productNameEn} /> },
  ]
  if (models.length > 0)
    items.push({
      key: 'models',
      term: t('models'),
      value: models.map(model => (
        <span key={model} className="block" lang="zh-CN">
          {model}
        </span>
      )),
    })
  if (trademark)
    items.push({
      key: 'trademark',
      term: t('trademark'),
      value: trademark.class ? t('trademarkIn', trademark) : trademark.text,
    })
  if (site)
    items.push({
      key: 'site',
      term: t('site'),
      value: [say.area(site.areaId), site.name].filter(Boolean).join(say.isEnglish ? ', ' : '，'),
    })
  return <KeyValues items={items} />
}
