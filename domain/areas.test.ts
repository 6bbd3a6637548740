import { describe, expect, it } from 'vitest'
import { AREAS, areaName, areaOf, areasOn, currentAreaOf, isArea } from './areas'
import { asDate } from './calendar/days'

const before = asDate('2025-11-05')
const since = asDate('2025-11-06')
const count = (date: typeof since, kind: string) => areasOn(date).filter(area => area.kind === kind).length

describe('areas of Chongqing', () => {
  it('has 26 districts, 8 counties and 4 autonomous counties until 2025-11-05', () => {
    expect([count(before, 'district'), count(before, 'county'), count(before, 'autonomous_county')]).toEqual([
      26, 8, 4,
    ])
    expect(count(before, 'function_zone')).toBe(2)
  })

  it('has 25 districts, 8 counties and 4 autonomous counties since 2025-11-06', () => {
    expect([count(since, 'district'), count(since, 'county'), count(since, 'autonomous_county')]).toEqual([
      25, 8, 4,
    ])
    expect(count(since, 'function_zone')).toBe(2)
    expect(areasOn(since)).toHaveLength(39)
  })

  it('hands 江北 and 渝北 over to 两江 on the day', () => {
    for (const id of ['jiangbei', 'yubei']) {
      expect(currentAreaOf(id, before)?.id).toBe(id)
      expect(currentAreaOf(id, since)?.id).toBe('liangjiang')
    }
    expect(currentAreaOf('liangjiang', before)).toBeUndefined()
    expect(currentAreaOf('liangjiang', since)?.gbCode).toBeNull()
    expect(currentAreaOf('jiangbei', asDate('2016-12-31'))).toBeUndefined()
    expect(currentAreaOf('nowhere', since)).toBeUndefined()
  })

  it('gives each of the 37 units its own tile on a 12 by 8 map, and no other area one', () => {
    const tiles = areasOn(since).flatMap(area => (area.kind === 'function_zone' ? [] : [area.tile]))
    expect(new Set(tiles.map(tile => `${tile?.x},${tile?.y}`)).size).toBe(37)
    expect(tiles.every(tile => tile && tile.x >= 0 && tile.x < 12 && tile.y >= 0 && tile.y < 8)).toBe(true)
    expect(AREAS.filter(area => area.tile).length).toBe(37)
  })

  it('puts 渝中 and 綦江 where the map has them', () => {
    expect(areaOf('yuzhong')?.tile).toEqual({ x: 4, y: 5 })
    expect(areaOf('qijiang')?.tile).toEqual({ x: 4, y: 7 })
  })

  it('uses ids, names and codes once', () => {
    const codes = AREAS.flatMap(area => area.gbCode ?? [])
    expect(codes).toHaveLength(38)
    expect(codes.every(code => /^500[12]\d\d$/.test(code))).toBe(true)
    for (const values of [
      codes,
      AREAS.map(area => area.id),
      AREAS.map(area => area.name.zh),
      AREAS.map(area => area.name.en),
      AREAS.map(area => area.short.zh),
    ])
      expect(new Set(values).size).toBe(values.length)
  })

  it('names successors that exist from the day the area ends', () => {
    for (const area of AREAS.filter(({ validTo }) => validTo))
      expect(areaOf(area.successor ?? '')?.validFrom).toBe(area.validTo)
  })

  it('writes official names in both languages', () => {
    expect(areaName('yuzhong', 'en')).toBe('Yuzhong District')
    expect(areaName('nanan', 'en')).toBe("Nan'an District")
    expect(areaName('zhongxian', 'zh-CN')).toBe('忠县')
    expect(areaName('shizhu', 'en')).toBe('Shizhu Tujia Autonomous County')
    expect(areaName('pengshui', 'zh-CN')).toBe('彭水苗族土家族自治县')
    expect(areaName('gaoxin', 'en')).toBe('Chongqing High-tech Zone')
    expect(areaName('nowhere', 'en')).toBe('nowhere')
    expect(isArea('yubei') && !isArea('toString')).toBe(true)
  })
})
