import { expect, test } from 'vitest';
import { parseUrlReservations } from '../../../../helper/probes/reservations/parse-url-reservations.ts';

const shown = `
URL Reservations:
-----------------

    Reserved URL            : http://+:80/Temporary_Listen_Addresses/
        User: \\Everyone
            Listen: Yes
            Delegate: No
            SDDL: D:(A;;GX;;;WD)

    Reserved URL            : http://*:5357/
        User: BUILTIN\\Users
            Listen: Yes
            Delegate: No
            SDDL: D:(A;;GX;;;BU)(A;;GX;;;LS)

    Reserved URL            : https://+:5986/wsman/
`;

test.for([
  [80, ['http://+:80/Temporary_Listen_Addresses/']],
  [5357, ['http://*:5357/']],
  [5986, ['https://+:5986/wsman/']],
  [5358, []],
] as const)('on port %i: %j', ([port, urls]) => {
  expect(parseUrlReservations(shown, port)).toEqual(urls);
  expect(parseUrlReservations(shown.replaceAll('\n', '\r\n'), port)).toEqual(urls);
});
