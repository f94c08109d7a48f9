package org.wardround.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardround.fetch.FetchOptions.Reach;
import org.wardround.fetch.FetchResult.Refused;
import org.wardround.fetch.FetchResult.Refused.Reason;

/// Nothing but the public internet can be asked, however its address is written.
class AddressGuardTest {
  private static final AddressGuard GUARD = new AddressGuard(FetchOptions.DEFAULT);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.100.100.200",
        "168.63.129.16",
        "0.0.0.0",
        "192.0.0.192",
        "224.0.0.1",
        "239.255.255.250",
        "255.255.255.255",
        "198.18.0.1",
        "203.0.113.9",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "fec0::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2002:c0a8:101::1",
        "2001:0:53aa:64c:0:0:0:0",
        "2001:db8::1",
        "100::1",
        "2a00:1450::5efe:192.168.0.1"
      })
  void refusesWhatIsNotPublic(String address) {
    assertThatThrownBy(() -> GUARD.checkAddress("news.example", InetAddress.ofLiteral(address)))
        .isInstanceOf(AddressRefused.class)
        .hasMessageContaining("not on the public internet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "172.32.0.1",
        "100.128.0.1",
        "198.20.0.1",
        "2606:4700::1111",
        "64:ff9b::1.1.1.1",
        "2002:101:101::1"
      })
  void letsThePublicInternetThrough(String address) {
    assertThatCode(() -> GUARD.checkAddress("news.example", InetAddress.ofLiteral(address)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://[::1]/",
        "http://[::ffff:169.254.169.254]/latest/meta-data/",
        "http://[64:ff9b::7f00:1]/",
        "http://localhost/",
        "http://news.example@127.0.0.1/",
        "http://0/",
        "http://127.0.0.1./"
      })
  void refusesDisguisedAddressesBeforeConnecting(String url) {
    assertThat(reason(FetchOptions.DEFAULT, url)).isEqualTo(Reason.ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://ward.example/",
        "gopher://x",
        "javascript:1",
        "jar:x"
      })
  void refusesOtherSchemes(String url) {
    assertThat(reason(FetchOptions.DEFAULT, url)).isEqualTo(Reason.SCHEME);
  }

  @Test
  void refusesOddPorts() {
    assertThat(reason(FetchOptions.DEFAULT, "http://ward.example:22/")).isEqualTo(Reason.PORT);
    assertThat(reason(FetchOptions.DEFAULT, "http://ward.example:6379/")).isEqualTo(Reason.PORT);
  }

  @Test
  void opensOnlyWhatTheAllowListNames() {
    AddressGuard guard =
        new AddressGuard(
            FetchOptions.DEFAULT.withReach(
                new Reach(Set.of(443), List.of("10.20.0.0/16", "intranet.example"))));
    assertThatCode(() -> guard.checkHost("10.20.3.4")).doesNotThrowAnyException();
    assertThatThrownBy(() -> guard.checkHost("10.21.3.4")).isInstanceOf(AddressRefused.class);
    assertThat(guard.isPortOpen("10.20.3.4", 9000)).isTrue();
    assertThat(guard.isPortOpen("intranet.example", 9000)).isTrue();
    assertThat(guard.isPortOpen("ward.example", 9000)).isFalse();
  }

  @Test
  void judgesTheSocketToo() {
    InetSocketAddress target = new InetSocketAddress(InetAddress.ofLiteral("192.168.0.1"), 80);
    assertThatThrownBy(() -> new GuardedSockets(GUARD).createSocket().connect(target, 100))
        .isInstanceOf(AddressRefused.class);
  }

  private static Reason reason(FetchOptions options, String url) {
    try (Fetcher fetcher = new Fetcher(options, InstantSource.system())) {
      FetchResult result = fetcher.fetch(FetchRequest.page(url));
      assertThat(result).isInstanceOf(Refused.class);
      assertThat(result.detail()).contains(url);
      return ((Refused) result).reason();
    }
  }
}
