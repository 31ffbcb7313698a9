import type { SimulatedGateways } from '../../gateways';

/** The fields of the credentials that nobody but their gateway may see. */
const SECRET_FIELDS = ['token', 'instanceToken', 'clientToken', 'apiKey'];

/** Looks for the secrets of all gateways in the JSON of anything. */
export function expectNoSecret(gateways: SimulatedGateways, anything: unknown): void {
	const text = JSON.stringify(anything);
	const { plugChat, zApi, whatsGate } = gateways;
	const secrets = [plugChat, zApi, whatsGate].flatMap(({ credentials }) =>
		SECRET_FIELDS.flatMap((field) => credentials[field] ?? []),
	);
	expect(secrets).toHaveLength(SECRET_FIELDS.length);
	for (const secret of secrets) expect(text).not.toContain(secret);
}
