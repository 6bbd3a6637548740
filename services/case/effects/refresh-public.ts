import { done } from '@/domain/outcome'
import { bumpRegister } from '../../register/bump'
import type { EffectDeed } from './deed'

/** Tells every node that the public register has changed. */
export const refreshPublic: EffectDeed = async tx => {
  await bumpRegister(tx)
  return done(null)
}
