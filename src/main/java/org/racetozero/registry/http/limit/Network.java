package org.racetozero.registry.http.limit;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/** Whoever sends from an address, as far as one can tell: of IPv6 that is the /64 network (RFC 6177). */
final class Network {

    private static final int IPV6_BYTES = 16;
    private static final int IPV6_NETWORK_BYTES = 8;

    private Network() {
    }

    /** A name for the network of that address; a text that is no address stands for itself. */
    static String of(String address) {
        byte[] bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length < IPV6_BYTES
                ? String.valueOf(address)
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
    }
}
