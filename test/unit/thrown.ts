import { GatewayError } from '../../nodes/WhatsAppChats/gateways/gatewayError';

/** The GatewayError that a function throws; anything else, or nothing thrown, fails the test. */
export function failureOf(act: () => unknown): GatewayError {
	try {
		act();
	} catch (error) {
		if (error instanceof GatewayError) return error;
		throw error;
	}
	throw new Error('Expected a GatewayError, and nothing was thrown');
}

/** The same of one that takes a while. */
export async function rejectionOf(act: () => Promise<unknown>): Promise<GatewayError> {
	const failure: unknown = await act().then(
		() => new Error('Expected a GatewayError, and nothing was thrown'),
		(error: unknown) => error,
	);
	if (failure instanceof GatewayError) return failure;
	throw failure;
}

/** All that a person gets to read of an error. */
export function shownText({ message, description }: GatewayError): string {
	return `${message}\n${description}`;
}
