import { Name } from './name'
import type { RegisteredBrand } from './registered'
import { useSay } from './say'

/** Name of the brand, who holds it, and what kind it is. */
export function BrandTop({ brand }: { brand: RegisteredBrand }) {
  const say = useSay()
  return (
    <header className="pt-6 pb-8 max-lg:pt-4 max-lg:pb-6">
      <h1 className="font-song text-56 tracking-[0.04em] max-lg:text-44">
        <Name zh={brand.brandName} en={brand.brandNameEn} />
      </h1>
      <p className="text-18/8 max-lg:text-17">
        <Name zh={brand.holderName} en={brand.holderNameEn} />
      </p>
      <p className="mt-1 flex flex-wrap gap-x-5 text-14/6 text-ink-2 max-lg:gap-x-4">
        <span>
          <Name zh={brand.productName} en={brand.productNameEn} />
        </span>
        <span>{say.field(brand.fieldId)}</span>
        <span>{say.type(brand.brandType)}</span>
        <span>{say.area(brand.areaId)}</span>
      </p>
    </header>
  )
}
