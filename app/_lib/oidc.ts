import type { OAuthConfig } from 'next-auth/providers/oauth'
import { env } from '@/services/env'

type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean }

/** The identity provider of the environment, or none. Code flow with PKCE, state and nonce; the ID token is verified. */
export const oidcProvider = (): OAuthConfig<Claims>[] => {
  const { oidc } = env()
  if (!oidc) return []
  return [
    {
      id: 'oidc',
      name: 'OIDC',
      type: 'oauth',
      wellKnown: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId: oidc.clientId,
      clientSecret: oidc.clientSecret,
      authorization: { params: { scope: 'openid email profile' } },
      checks: ['pkce', 'state', 'nonce'],
      idToken: true,
      userinfo: {
        // Many providers put the e-mail only here; the ID token's own claims win.
        request: async ({ client, tokens }) => {
          const claims = 'claims' in tokens && typeof tokens.claims === 'function' ? tokens.claims() : {}
          const more =
            client.issuer.metadata.userinfo_endpoint && tokens.access_token
              ? await client.userinfo(tokens.access_token)
              : {}
          if ('sub' in more && more.sub !== claims.sub) throw new Error('subject mismatch')
          return { ...more, ...claims }
        },
      },
      profile: claims => ({ id: claims.sub, name: claims.name ?? '', email: claims.email ?? '' }),
    },
  ]
}
