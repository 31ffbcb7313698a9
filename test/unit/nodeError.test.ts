import { ExpressionError, NodeOperationError, UserError, type INode } from 'n8n-workflow';
import { GatewayError } from '../../nodes/WhatsAppChats/gateways/gatewayError';
import { toNodeError } from '../../nodes/WhatsAppChats/http/errors/nodeError';

const NODE: INode = {
	id: '1',
	name: 'WhatsApp Chats',
	type: 'whatsAppChats',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const URL_WITH_KEY = 'https://api.z-api.io/instances/3B1F/token/S3CRET';

test.each<[unknown]>([
	[new TypeError(`Cannot read properties of undefined at ${URL_WITH_KEY}`)],
	[new RangeError('Maximum call stack size exceeded')],
	[new SyntaxError('Unexpected token < in JSON at position 0')],
	[Object.assign(new Error('S3CRET'), { name: URL_WITH_KEY })],
	[URL_WITH_KEY],
	[{ message: URL_WITH_KEY }],
	[null],
	[undefined],
	[Symbol('S3CRET')],
])('%p becomes words, with the input item, and none of its own', (thrown) => {
	const { message, description, context } = toNodeError(NODE, thrown, 3);
	expect(message).toBe('This node could not do its work');
	expect(description).toMatch(/^This.* is a fault of the node itself\. Run again\./);
	expect(`${message} ${description}`).not.toMatch(/S3CRET|properties|call stack|Unexpected token/);
	expect(context.itemIndex).toBe(3);
});

test('the kind of a fault is named, so that it can be reported', () => {
	expect(toNodeError(NODE, new RangeError('x'), 0).description).toContain('(RangeError)');
});

test.each([
	['an expression', new ExpressionError("Referenced node doesn't exist")],
	['n8n', new UserError('The credential was deleted')],
	['a parameter', new NodeOperationError(NODE, "'Limit' is not a whole number of 1 or more")],
])('what %s says is kept', (_who, error) => {
	expect(toNodeError(NODE, error, 0).message).toBe(error.message);
});

test('a failure of a gateway keeps its words, its way out and its status', () => {
	const failure = new GatewayError('Z-API refused the key', 'Check it.', { httpStatus: 401 });
	expect(toNodeError(NODE, failure, 1)).toMatchObject({
		message: 'Z-API refused the key',
		description: 'Check it.',
		httpCode: '401',
		context: { itemIndex: 1 },
	});
});
