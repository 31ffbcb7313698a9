import { SAMPLE_PICTURES } from '../../gateways';
import {
	accountOf,
	people,
	picturePath,
	pictureUrl,
	usePictureService,
} from '../harness/pictureService';
import { runOn, useSetup, supporting } from '../harness/setup';

const setup = useSetup({ account: accountOf([]), behaviour: { picturesInList: true } });
const service = usePictureService();

const parameters = {
	...{ operation: 'getChats', returnAll: true, options: { downloadPictures: true } },
};

/** What a gateway could answer to make n8n ask an address that it has no business with. */
function evilUrls(): string[] {
	const { port, host } = new URL(service().origin);
	return [
		`http://${host}/x.jpg`,
		`http://localhost:${port}/x.jpg`,
		`http://2130706433:${port}/x.jpg`,
		`http://0x7f.1:${port}/x.jpg`,
		`http://0177.0.0.1:${port}/x.jpg`,
		`http://[::ffff:127.0.0.1]:${port}/x.jpg`,
		`http://127.1:${port}/pps.whatsapp.net`,
		`http://①②⑦.0.0.1:${port}/x.jpg`,
		`https://${host}/?pps.whatsapp.net`,
		`http://pps.whatsapp.net@${host}/x.jpg`,
		`https://pps.whatsapp.net@${host}/x.jpg`,
		`https://pps.whatsapp.net\\@${host}/x.jpg`,
		`https://${host}\\.whatsapp.net/x.jpg`,
		`https://${host}\t.whatsapp.net/x.jpg`,
		`https://${host}%2f.whatsapp.net/x.jpg`,
		`https://${host}#.whatsapp.net/x.jpg`,
		'http://127.0.0.1/x.jpg',
		'https://pps.whatsapp.net.evil.example/x.jpg',
		'https://evil.example/?pps.whatsapp.net',
		'https://user@169.254.169.254/',
		'http://169.254.169.254/latest/meta-data/iam/security-credentials/',
		'http://metadata.google.internal/computeMetadata/v1/',
		'https://pps.whatsapp.net./x.jpg',
		'https://pps.whatsapp.net:8443/x.jpg',
		'https://pps%2ewhatsapp.net/x.jpg',
		'https://pps.xn--whtsapp-4fg.net/x.jpg',
		'https://pps.whаtsapp.net/x.jpg',
		'http://pps.whatsapp.net/x.jpg',
		'https://user:password@pps.whatsapp.net/x.jpg',
	];
}

describe.each(supporting('pictures'))('What %s gives as a picture', (name) => {
	test('is asked for at WhatsApp alone; no other address gets a request', async () => {
		const gateway = setup().gateways[name];
		const evil = evilUrls();
		gateway.account.chats = people([...evil, pictureUrl('a.jpg')]);
		const { items, hints, error } = await runOn(setup(), gateway, parameters);
		expect(error).toBeUndefined();
		expect(service().requests.map(({ url }) => url.split('?')[0])).toEqual([
			'/v/t61.24694-24/a.jpg',
		]);
		expect(items.map(({ binary }) => binary !== undefined)).toEqual([
			...evil.map(() => false),
			true,
		]);
		expect(hints).toEqual([
			`Pictures downloaded: 1 of ${evil.length + 1}. Failed: ${evil.length} (${evil.length} × not an address of WhatsApp's picture service).`,
		]);
	});

	test('a redirect is not followed', async () => {
		const gateway = setup().gateways[name];
		gateway.account.chats = people([pictureUrl('moved')]);
		const bytes = SAMPLE_PICTURES.jpeg;
		const location = `${service().origin}${picturePath('elsewhere')}`;
		service().answer(picturePath('moved'), { kind: 'redirect', location, bytes });
		const { items, hints } = await runOn(setup(), gateway, parameters);
		expect(items[0]).not.toHaveProperty('binary');
		expect(hints).toEqual(['Pictures downloaded: 0 of 1. Failed: 1 (1 × HTTP 302).']);
		expect(service().requests).toHaveLength(1);
	});
});
