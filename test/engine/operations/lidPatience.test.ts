import { busy } from '../harness/busy';
import { isLookUp, known, lidOf, lookedUp, resolvingChats } from '../harness/hiddenPeople';
import { accountOf } from '../harness/pictureService';
import { runOn, useSetup } from '../harness/setup';

const setup = useSetup({ account: accountOf([known(1)]) });

test('look-ups leave half of the waiting to what chats depend on', async () => {
	const { zApi } = setup().gateways;
	let pagesThatFail = 1;
	zApi.failWhen(isLookUp, busy('0.4'));
	zApi.failWhen(() => lookedUp(zApi).length > 0 && pagesThatFail-- > 0, busy('0.4'));
	const options = {
		resolveLids: '={{ $json.resolveLids }}',
		pageSize: '={{ $json.pageSize }}', // or the second input item would share the reading
		maxWaitSeconds: 1,
	};
	const { items, hints, error } = await runOn(setup(), zApi, resolvingChats(options), {
		input: [
			{ resolveLids: true, pageSize: 1000 },
			{ resolveLids: false, pageSize: 500 },
		],
	});
	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json.phone)).toEqual([null, null]);
	expect(lookedUp(zApi)).toEqual([lidOf(1), lidOf(1)]);
	expect(pagesThatFail).toBeLessThanOrEqual(0);
	expect(hints).toEqual([
		'LIDs resolved to numbers: 0 of 1. Failed: 1 (1 × Z-API receives too many requests from this account).',
	]);
});
