import { GATEWAY_NAMES, TRAITS, type SimulatedGateways } from '../../gateways';

/** Looks for the secrets of all gateways in the JSON of anything. */
export function expectNoSecret(gateways: SimulatedGateways, anything: unknown): void {
	const text = JSON.stringify(anything);
	const secrets = GATEWAY_NAMES.flatMap((name) =>
		TRAITS[name].secretFields.map((field) => gateways[name].credentials[field]),
	);
	expect(secrets.length).toBeGreaterThanOrEqual(GATEWAY_NAMES.length);
	for (const secret of secrets) {
		expect(secret).toEqual(expect.stringMatching(/./));
		expect(text).not.toContain(secret);
	}
}
