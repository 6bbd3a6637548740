import { viewOwnEnterprises } from '@/services/enterprise/profile'
import { signedIn } from '../page'

/** The enterprise a page is about: the one asked for if the person belongs to it, else the first; null for none. */
export const chosenEnterprise = async (asked: string | undefined) => {
  const ctx = await signedIn()
  const own = await viewOwnEnterprises(ctx)
  const chosen = own.find(each => each.id === asked) ?? own[0] ?? null
  return { ctx, own, chosen }
}
