# perl deny-connections.pl WAY PROGRAM ...: starts a program that the kernel lets connect to nothing. Only needs Perl, which Debian always has.
use strict;
use warnings;

my ($way, @program) = @ARGV;
my $machine = (POSIX::uname())[4];
my ($prctl, $socket, $connect) = $machine eq 'x86_64' ? (157, 41, 42) : $machine eq 'aarch64' ? (167, 198, 203) : die "unknown machine $machine\n";
use POSIX qw(EPERM EACCES EAFNOSUPPORT);

sub try { my ($name, $result) = @_; die "$name: $!\n" if $result < 0; return $result }
sub instruction { return pack 'S C C L', @_ }
my ($load, $jumpIfEqual, $return) = (0x20, 0x15, 0x06);
my ($allow, $fail) = (0x7fff0000, 0x00050000);

# PR_SET_NO_NEW_PRIVS, without which no ordinary user may be shut in.
try 'prctl', syscall $prctl, 38, 1, 0, 0, 0;
if ($way eq 'landlock') {
  # LANDLOCK_ACCESS_NET_CONNECT_TCP is handled, and no rule allows it.
  my $ruleset = pack 'Q Q', 0, 2;
  my $fd = try 'landlock_create_ruleset', syscall 444, $ruleset, 16, 0;
  try 'landlock_restrict_self', syscall 446, $fd, 0;
} else {
  my ($call, $errno) = @{ { 'connect-eperm' => [$connect, EPERM], 'connect-eacces' => [$connect, EACCES], 'no-inet' => [$socket, EAFNOSUPPORT] }->{$way} };
  # AF_INET and AF_INET6 alone: the program's other sockets are no connections.
  my @families = $call == $socket ? (instruction($load, 0, 0, 16), instruction($jumpIfEqual, 1, 0, 2), instruction($jumpIfEqual, 0, 1, 10)) : ();
  my $filter = join '', instruction($load, 0, 0, 0), instruction($jumpIfEqual, 0, @families + 1, $call), @families,
    instruction($return, 0, 0, $fail | $errno), instruction($return, 0, 0, $allow);
  my $rules = pack 'S x6 P', length($filter) / 8, $filter;
  try 'seccomp', syscall $prctl, 22, 2, $rules, 0, 0;
}
exec @program or die "$program[0]: $!\n";
