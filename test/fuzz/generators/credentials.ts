import fc from 'fast-check';
import type { SimulatedGateway } from '../../gateways';
import type { Asker } from '../server/wire';

/** The account of a run: what n8n keeps of it, without the address, and what no text may show. */
export type Account = {
	credentialType: SimulatedGateway['credentialType'];
	values: Record<string, string>;
	secrets: string[];
};

/** Random letters are not made smaller: a key of one letter over and over would stand in any text. */
const random = (letters: string) =>
	fc.noShrink(
		fc
			.array(fc.constantFrom(...letters), { minLength: 14, maxLength: 30 })
			.map((key) => `q${key.join('')}Z`),
	);

const LETTERS = 'bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ23456789';

/** A key with letters that URLs, JSON, HTML and patterns write in another way. */
const headerKey = fc.oneof(random(LETTERS), random(`${LETTERS}/+=&%<>"'\\$?.*-_ ~`));

/** A key that is a part of a URL. */
const pathKey = random(`${LETTERS}-_`);

/** A credential with keys that are nowhere else. */
export function accountOn(asker: Asker): fc.Arbitrary<Account> {
	switch (asker) {
		case 'evolution':
			return headerKey.map((apiKey) => ({
				credentialType: 'whatsAppEvolutionApi',
				values: { apiKey, instanceName: 'loja' },
				secrets: [apiKey],
			}));
		case 'plugChat':
			return headerKey.map((token) => ({
				credentialType: 'plugChatApi',
				values: { token },
				secrets: [token],
			}));
		case 'whatsGate':
			return headerKey.map((apiKey) => ({
				credentialType: 'whatsGateApi',
				values: { apiKey, whatsappId: '191b80a9238' },
				secrets: [apiKey],
			}));
		case 'zApi':
			return fc
				.tuple(pathKey, fc.oneof(headerKey, fc.constant('')))
				.map(([instanceToken, clientToken]) => ({
					credentialType: 'zApi',
					values: { instanceId: '3B1F', instanceToken, clientToken },
					secrets: [instanceToken, clientToken].filter((secret) => secret !== ''),
				}));
	}
}
