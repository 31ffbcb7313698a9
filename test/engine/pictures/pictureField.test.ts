import { accountOf, people, pictureUrl, usePictureService } from '../harness/pictureService';
import { runOn, useSetup, supporting } from '../harness/setup';

const setup = useSetup({ account: accountOf([]), behaviour: { picturesInList: true } });
const service = usePictureService();

describe.each(supporting('pictures'))('Picture Field on %s', (name) => {
	const gateway = () => setup().gateways[name];

	test('names the field', async () => {
		gateway().account.chats = people([pictureUrl('a')]);
		for (const [given, field] of [
			['foto', 'foto'],
			[' profile_picture-1 ', 'profile_picture-1'],
			['фото', 'фото'],
		] as const) {
			const options = { downloadPictures: true, pictureField: given };
			const { items, error } = await runOn(setup(), gateway(), { operation: 'getChats', options });
			expect(error).toBeUndefined();
			expect(Object.keys(items[0]?.binary ?? {})).toEqual([field]);
		}
	});

	test.each([
		['', /^'Picture Field' is empty$/],
		['  ', /^'Picture Field' is empty$/],
		['a.b', /^'Picture Field' is not a name/],
		['picture[0]', /^'Picture Field' is not a name/],
		['my picture', /^'Picture Field' is not a name/],
		['__proto__', /^'Picture Field' is not a name/],
		['={{ 5 }}', /^'Picture Field' is not a name/],
		['={{ { a: 1 } }}', /^'Picture Field' is not a name/],
	])('%j is refused before any request', async (pictureField, says) => {
		const options = { downloadPictures: true, pictureField };
		const { error, items } = await runOn(setup(), gateway(), { operation: 'getChats', options });
		expect(items).toEqual([]);
		expect(error?.message).toMatch(says);
		expect(error?.description).toContain("'picture'");
		expect(error?.itemIndex).toBe(0);
		expect(gateway().requests).toEqual([]);
	});
});

test('without Download Pictures a Picture Field does nothing', async () => {
	setup().gateways.zApi.account.chats = people([pictureUrl('a.jpg')]);
	const parameters = { operation: 'getChats', options: { pictureField: '' } };
	const { items, error } = await runOn(setup(), setup().gateways.zApi, parameters);
	expect(error).toBeUndefined();
	expect(items[0]).not.toHaveProperty('binary');
	expect(service().requests).toEqual([]);
});
