import { GatewayError } from '../../nodes/WhatsAppChats/gateways/gatewayError';
import { inDialog } from '../../nodes/WhatsAppChats/http/errors/inDialog';
import { networkError } from '../../nodes/WhatsAppChats/http/errors/networkErrors';
import {
	toGatewayError,
	UnreadableAnswer,
} from '../../nodes/WhatsAppChats/http/errors/unreadableAnswer';

const CODES = [
	'ENOTFOUND',
	'ECONNREFUSED',
	'ECONNRESET',
	'ETIMEDOUT',
	'HPE_INVALID',
	'EHOSTUNREACH',
];
const REASONS = [
	'empty',
	'webPage',
	'notJson',
	'tooDeep',
	'tooLarge',
	'tooLong',
	'tooMany',
] as const;
const ASKED = { status: 200, maxMegabytes: 64 };

test.each([
	...CODES.map((code) => networkError({ title: 'Gateway' }, { code })),
	...REASONS.map((reason) => toGatewayError('Gateway', new UnreadableAnswer(reason), ASKED)),
])('%s: in the credential’s own dialog nothing points at the node', (error) => {
	const text = inDialog(error);
	expect(text).not.toMatch(/credential|this node|'Options'|[Rr]un again|Wait node/);
	expect(text).toMatch(/\.$/);
	expect(text).not.toMatch(/\.\.|\s\.|\s{2}/);
});

test('what a provider says keeps its words', () => {
	const error = new GatewayError('Gateway refused it: "bad in the credential"', 'Run again.');
	expect(inDialog(error)).toBe('Gateway refused it: "bad in the credential". Retry.');
});
